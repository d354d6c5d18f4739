import type { Locator, Page } from 'playwright-core'

/** Fills the form of an action. */
export type Fill = (form: Locator) => Promise<void>

/** One case on the desk of somebody who is signed in. */
export interface OpenedCase {
  page: Page
  /** Opens the form of an action, fills it and sends it, confirming where it asks; waits until the case has taken it. */
  act: (action: string, fill?: Fill) => Promise<void>
  /** Names of the actions offered now. */
  offered: () => Promise<string[]>
}

/** Opens a case by its address, as a link from a colleague would. */
export async function openCase(page: Page, url: string, id: string): Promise<OpenedCase> {
  const actions = page.locator('.acts-bar')
  const fresh = async (): Promise<void> => {
    await page.goto(`${url}/desk/cases/${id}`)
    await actions.waitFor()
    const more = actions.getByRole('button', { name: /^更多/ })
    if (await more.count()) await more.click()
  }
  await fresh()
  return {
    page,
    act: async (action, fill) => {
      await fresh()
      await actions
        .locator('button')
        .filter({ hasText: new RegExp(`^${action}\\s*[A-Za-z]?$`) })
        .click()
      const form = page.locator('.acts form')
      await form.waitFor()
      await fill?.(form)
      await form.locator('button[type=submit]').click()
      const asked = form.locator('.act-asking')
      const taken = form.waitFor({ state: 'detached' })
      await Promise.race([asked.waitFor().catch(() => {}), taken])
      if (await asked.count()) await form.locator('button[type=submit]').click()
      await taken
    },
    offered: async () => {
      await fresh()
      return (await actions.locator('button').allInnerTexts()).map((text) => text.split(/\s/)[0] ?? '')
    },
  }
}

/** Milliseconds after which a press that chose nothing is made again. */
const PATIENCE = 10_000

/**
 * Chooses a unit by its name in a picker, and sees that it is chosen. The list grows shorter as it is searched and may turn
 * to the other side of its field just then: a press falls beside it, and is made again, as anybody would.
 */
export async function pickUnit(form: Locator, label: string | RegExp, name: string): Promise<void> {
  const picker = form.getByRole('combobox', { name: label })
  const option = form.page().locator('.ant-select-dropdown:visible .ant-select-item-option')
  const chosen = form.locator('.ant-select').filter({ hasText: name }).first()
  for (let presses = 0; presses < 3; presses += 1) {
    await picker.click()
    await picker.fill(name)
    await found(form)
    await option.filter({ hasText: name }).first().click()
    const done = await chosen.waitFor({ timeout: PATIENCE }).then(
      () => true,
      () => false,
    )
    if (done) return
  }
  throw new Error(`Pressed three times, and ${name} is not chosen`)
}

/** Chooses from a list, or from the tree of areas, by typing; sees that it is chosen. */
export async function chooseOption(form: Locator, label: string, name: string): Promise<void> {
  const list = form.getByRole('combobox', { name: label })
  await list.click()
  await list.fill(name)
  await found(form)
  const shown = form.page().locator('.ant-select-dropdown:visible')
  const option = shown.locator('.ant-select-item-option, .ant-select-tree-treenode').filter({ hasText: name })
  await option.locator('.ant-select-item-option-content, .ant-select-tree-title').first().click()
  await form.locator('.ant-select').filter({ hasText: name }).first().waitFor()
}

/** What was typed has been looked for: a press while the list still changes would fall on whatever comes to lie there. */
function found(form: Locator): Promise<void> {
  return form.locator('.ant-select .anticon-loading').first().waitFor({ state: 'detached' })
}

/** Adds a photo and waits until the server has it. */
export async function addPhoto(form: Locator, name: string): Promise<void> {
  await form.locator('input[type=file]').setInputFiles(drawnPhoto(name))
  await form.locator('img[src*="/api/files/"]').first().waitFor()
}

/** A small drawn photo. */
export function drawnPhoto(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') }
}

// 32 × 32 points of one grey: enough to be read, drawn anew and shown.
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAJ0lEQVR42u3NMQ0AAAwDoPoXUL1VsWMJGCA9FoFAIBAIBAKBQPAlGAutCGpIUo+eAAAAAElFTkSuQmCC'
