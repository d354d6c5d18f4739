/**
 * Issues a one-time password to a security administrator who has lost theirs; nobody else can be helped this way.
 *
 *   node scripts/help-security-administrator.ts ACCOUNT
 *
 * Works on the database of this installation (DATABASE_URL, else the embedded one, also beside a running Shuoshi).
 */
import { isRefusal } from '../domain/kernel/refusal.ts'
import { helpSecurityAdministrator } from '../server/features/people/persons/help-security-administrator.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { openDatabase } from '../server/platform/db/open-database.ts'
import { silentLog } from '../server/platform/log/log.ts'
import { buildHouse } from '../server/roles/house.ts'

const [login = ''] = process.argv.slice(2)
const config = readConfig(process.env, [])
const database = await openDatabase(config, silentLog(), { guest: true })
try {
  const { platform } = buildHouse(config, silentLog(), database)
  const issued = await helpSecurityAdministrator(platform, login)
  if (isRefusal(issued)) {
    process.stderr.write(
      `没有叫“${login}”的安全管理员 / there is no security administrator with the account "${login}"\n`,
    )
    process.exitCode = 1
  } else {
    process.stdout.write(
      `${issued.name} ${issued.login}\n一次性密码 / one-time password  ${issued.oneTimePassword}\n`,
    )
  }
} finally {
  await database.close()
}
