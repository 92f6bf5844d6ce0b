// Tells the style sheet that scripts run. First thing in the body, so that nothing jumps later.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
