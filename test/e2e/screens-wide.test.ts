import { sweepScreens } from './sweep-screens.ts'

sweepScreens(1440)
