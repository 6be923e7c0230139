import { lookAtAll } from './accessibility'

lookAtAll('dark', 390)
