// plants: layers-point-left
export type Viewer = import('../../kernel/identity/domain/viewer.ts').Viewer
