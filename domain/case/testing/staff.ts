import type { Staff } from '../../org/seat.ts'
import { NET, person, SOLVERS } from './small-city.ts'

/** People of the small city, by the name a test calls them. All positions are filled, in several areas. */
export const STAFF = {
  cityOperator: person('cityOperator', ['operator', NET.city]),
  cityDirector: person('cityDirector', ['centre_director', NET.city]),
  citySupervisor: person('citySupervisor', ['supervisor', NET.city]),
  systemAdmin: person('systemAdmin', ['system_admin', NET.city]),
  securityAdmin: person('securityAdmin', ['security_admin', NET.city]),
  auditAdmin: person('auditAdmin', ['audit_admin', NET.city]),
  eastOperator: person('eastOperator', ['operator', NET.east]),
  eastDirector: person('eastDirector', ['centre_director', NET.east]),
  eastLeader: person('eastLeader', ['liaison_leader', NET.east]),
  hillOperator: person('hillOperator', ['operator', NET.hill]),
  hillDirector: person('hillDirector', ['centre_director', NET.hill]),
  laneOperator: person('laneOperator', ['operator', NET.lane]),
  laneClerk: person('laneClerk', ['operator', NET.lane]),
  laneSecretary: person('laneSecretary', ['community_secretary', NET.lane]),
  laneChief: person('laneChief', ['building_chief', NET.lane]),
  laneSteward: person('laneSteward', ['neighbour_steward', NET.lane]),
  lane1Officer: person('lane1Officer', ['grid_officer', NET.lane1]),
  lane2Officer: person('lane2Officer', ['grid_officer', NET.lane2]),
  millOperator: person('millOperator', ['operator', NET.mill]),
  mill1Officer: person('mill1Officer', ['grid_officer', NET.mill1]),
  quayOperator: person('quayOperator', ['operator', NET.quay]),
  westDirector: person('westDirector', ['centre_director', NET.west]),
  towerOperator: person('towerOperator', ['operator', NET.tower]),
  villageOperator: person('villageOperator', ['operator', NET.village]),
  village1Officer: person('village1Officer', ['grid_officer', NET.village1]),
  waterSolver: person('waterSolver', ['solver', SOLVERS.water]),
  roadsHead: person('roadsHead', ['department_head', SOLVERS.roads]),
  parksSolver: person('parksSolver', ['solver', SOLVERS.parks]),
  farmsSolver: person('farmsSolver', ['solver', SOLVERS.farms]),
  marketSolver: person('marketSolver', ['solver', SOLVERS.market]),
  propertyContact: person('propertyContact', ['company_contact', SOLVERS.property]),
  ownersSolver: person('ownersSolver', ['solver', SOLVERS.owners]),
  // Several seats at once.
  officerAndOperator: person('officerAndOperator', ['grid_officer', NET.lane1], ['operator', NET.lane]),
  twoLevels: person('twoLevels', ['centre_director', NET.hill], ['centre_director', NET.east]),
  twoDepartments: person('twoDepartments', ['solver', SOLVERS.roads], ['solver', SOLVERS.parks]),
} satisfies Record<string, Staff>

export const EVERYBODY: readonly Staff[] = Object.values(STAFF)
