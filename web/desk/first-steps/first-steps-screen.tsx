export function FirstStepsScreen() {
  return null
}
