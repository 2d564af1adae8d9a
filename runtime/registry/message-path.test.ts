import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { declaredMessages, messageAt } from './message-path.ts'

const text = `
// message Commented { }
syntax = "proto3";
/* message AlsoCommented { } */
package jts.market ;
import "google/protobuf/timestamp.proto";
option (note) = { message { a: "message Quoted {" } };
enum Side { message_one = 0; }
message Tick {
  message Level { string price = 1; message Deep {} }
  enum Kind { UNKNOWN = 0; }
  map<string, Level> levels = 1;
  string message = 2 [(label) = "} message X {"];
  oneof update { Level level = 3; }
  message Second { reserved 1 to 5; }
  extensions 100 to max;
}
service Feed { rpc Watch(Tick) returns (stream Tick) { option deprecated = true; } }
extend Tick { optional string extra = 100; }
message Trade {}
`

test('paths count messages by declaration, nested ones under their parents, nothing else', () => {
  const declared = declaredMessages(text)
  assert.is(messageAt(declared, [0]), 'jts.market.Tick')
  assert.is(messageAt(declared, [0, 0]), 'jts.market.Tick.Level')
  assert.is(messageAt(declared, [0, 0, 0]), 'jts.market.Tick.Level.Deep')
  assert.is(messageAt(declared, [0, 1]), 'jts.market.Tick.Second')
  assert.is(messageAt(declared, [1]), 'jts.market.Trade')
  assert.is(messageAt(declared, [2]), undefined)
  assert.is(messageAt(declared, [0, 7]), undefined)
  assert.is(messageAt(declared, []), undefined)
})

test('a file without a package names its messages alone', () => {
  assert.is(messageAt(declaredMessages('syntax="proto2"; message A { message B {} }'), [0, 0]), 'A.B')
})

test('text that is no schema gives no messages and does not throw', () => {
  for (const wrong of [
    '',
    '{"type":"record"}',
    '"',
    '/*',
    'message',
    'message A',
    '}}}}',
    'message A { message'.repeat(5_000),
  ]) {
    assert.is(messageAt(declaredMessages(wrong), [99]), undefined)
  }
})

test.run()
