// Single keys on the page where items are judged: 1, 2 and 3 choose, R lets the rules decide, T goes to the reason, V files.
// They do nothing while something is typed, and can be turned off, as WCAG 2.2 (2.1.4) asks.
const page = document.querySelector('[data-tc-keys]')
const remembered = 'truecount-keys'

if (page) {
  const button = page.querySelector('[data-tc-keys-switch]')
  let on = localStorage.getItem(remembered) !== 'off'
  const show = () => {
    button.hidden = false
    button.textContent = on ? 'Turn keys off' : 'Turn keys on'
  }
  button.addEventListener('click', () => {
    on = !on
    localStorage.setItem(remembered, on ? 'on' : 'off')
    show()
  })
  show()
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input:not([type=radio]), textarea, select, [contenteditable]')
    if (!on || typing || event.ctrlKey || event.metaKey || event.altKey) return
    const wanted = document.querySelector(`[data-tc-key="${event.key.toLowerCase()}"]`) ?? radio(event.key)
    if (!wanted) return
    event.preventDefault()
    wanted.focus()
    if (!wanted.matches('textarea')) wanted.click()
  })
}

function radio (key) {
  return /^[1-9]$/.test(key) ? document.querySelectorAll('input[type=radio][name=verdict]')[key - 1] : undefined
}
