import { lookAtAll } from './accessibility'

lookAtAll('light', 1280)
