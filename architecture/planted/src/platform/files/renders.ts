// plants: react-in-the-web-end
import { createElement } from 'react'

export const element = createElement('p')
