// Every page works without this; with it, GOV.UK components gain their behaviour.
import { initAll } from './govuk-frontend.min.js'
import './keys.js'

initAll()
