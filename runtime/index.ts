export type { MessageType, ProtoText } from './codec/message-type.ts'
export type * from './definitions.ts'
