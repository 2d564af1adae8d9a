/** Protos whose names and comments are as unkind as the language allows; each is a catalog of its own in the tests. */
export interface HostileCase {
  readonly name: string
  readonly protos: Readonly<Record<string, string>>
  readonly decimal?: readonly string[]
  readonly catalog?: string
}

const evil = '*/ @deprecated {@link x} `${process.exit()}` \\u0041 \' " </script> <!-- // /* $(rm) \\'

const names: HostileCase = {
  name: 'names',
  protos: {
    'names.proto': `syntax = "proto3";
// ${evil}
message Error { string constructor = 1; string __proto__ = 2; string toString = 3; string valueOf = 4; string then = 5; }
/* ${evil.replace('*/', '')} */
message Map { string foo_bar = 1; string _1 = 4; string _ = 5; string FOO = 6; string foo = 7; }
message Promise { oneof delete { string class = 1; Map default = 2; bool case = 3; bytes value = 4; } }
message Uint8Array { map<string, Promise> map = 1; repeated Uint8Array list = 2; optional Error m = 3; int32 b = 4; int32 p = 5; int32 end = 6; int32 n = 7; }
message Decimal { string value = 1; }
message Timestamp { int64 seconds = 1; }
message PriceTick { string a = 1; }
message PriceTickInput { string a = 1; }
message price_tick { string a = 1; }
message Outer { message Inner { enum Kind { A = 0; } Kind kind = 1; } Inner inner = 1; }
message OuterInner { string x = 1; }
message Buffer {}
message Array {}
message Object { Buffer buffer = 1; }
message String { string string = 1; }
message Varint { string string = 1; }
message Topics {}
message Client {}
message connect {}
message Symbol { Symbol symbol = 1; }
enum Number { option allow_alias = true; NONE = 0; __proto__ = 1; constructor = 2; ALSO = 2; LOW = -2147483648; HIGH = 2147483647; }
message Numbers { Number number = 1; repeated Number numbers = 2; map<sint64, Number> by = 3; }
`,
    'Names.proto':
      'syntax = "proto3"; package upper; message Error { string x = 1; } message Case { Error error = 1; }',
    'clash.proto':
      'syntax = "proto2"; package clash; message Clash { optional string foo_bar = 1; optional string fooBar = 2; optional string foo__bar = 3; }',
    'con.proto': 'syntax = "proto3"; package reserved; message Nul { string aux = 1; }',
    "it's.proto": 'syntax = "proto3"; package quoted; message Quoted { string x = 1; }',
  },
}

const everything: HostileCase = {
  name: 'everything',
  decimal: ['all.Money'],
  protos: {
    'all.proto': `syntax = "proto3";
package all;
import "google/protobuf/timestamp.proto";
import "google/protobuf/duration.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/any.proto";
import "google/protobuf/wrappers.proto";
import "google/protobuf/empty.proto";
import "google/protobuf/field_mask.proto";
message Money { int32 scale = 3000; string value = 2; }
enum Side { SIDE_UNKNOWN = 0; SIDE_BUY = 1; }
message Every {
  int32 a = 1; int64 b = 2; uint32 c = 3; uint64 d = 4; sint32 e = 5; sint64 f = 6; fixed32 g = 7; fixed64 h = 8; sfixed32 i = 9; sfixed64 j = 10;
  bool k = 11; string l = 12; bytes m = 13; float n = 14; double o = 15; Side p = 16; Money q = 17; Every r = 18;
  google.protobuf.Timestamp s = 19; google.protobuf.Duration t = 20;
  optional int32 oa = 31; optional bytes om = 32; optional Side op = 33;
  repeated int32 ra = 41; repeated string rl = 42; repeated bytes rm = 43; repeated Side rp = 44 [packed = false]; repeated Money rq = 45; repeated Every rr = 46;
  repeated double ro = 47; repeated google.protobuf.Timestamp rs = 48;
  map<string, Every> mr = 51; map<int32, bytes> mm = 52; map<bool, Money> mq = 53; map<fixed64, google.protobuf.Timestamp> ms = 54; map<string, Side> mp = 55; map<int64, double> mo = 56;
  oneof choice { int64 ca = 61; Money cq = 62; Every cr = 63; google.protobuf.Timestamp cs = 64; Side cp = 65; bytes cm = 66; }
  oneof single { string only = 70; }
  google.protobuf.Struct struct = 80; google.protobuf.Any any = 81; google.protobuf.Int64Value wrapped = 82; google.protobuf.Empty empty = 83; google.protobuf.FieldMask mask = 84;
  google.protobuf.NullValue null = 85;
  uint32 last = 536870911;
}
`,
    'old.proto': `syntax = "proto2";
package old;
message Old {
  required string name = 1;
  required Kind kind = 2;
  required Old.Part part = 3;
  optional int32 count = 4 [default = -5];
  optional string text = 5 [default = "it's \\"quoted\\"\\n"];
  optional Kind other = 6 [default = SECOND];
  optional bytes raw = 7 [default = "\\001\\377"];
  optional double ratio = 8 [default = -inf];
  optional int64 big = 9 [default = 9007199254740993];
  optional bool yes = 10 [default = true];
  repeated int32 numbers = 11;
  map<string, Later> kinds = 12;
  enum Later { ZERO = 0; ONE = 1; }
  enum Kind { FIRST = 1; SECOND = 2; }
  message Part { optional int32 deprecated = 1 [deprecated = true]; }
}
`,
  },
  catalog: `description: ${JSON.stringify(evil)}
topics:
  money.flow: { message: all.Money, description: ${JSON.stringify(evil)}, owner: ${JSON.stringify(evil)} }
  google.time: { message: google.protobuf.Timestamp }
  every.thing: { message: all.Every, key: [b, l, k, p], cleanup: compact }
  old.stuff: { message: old.Old, key: [kind], cleanup: compact, publish: OldStuff }
  money.values: { message: all.Every, publish: EveryValue, key: [q.value, s.seconds, t.nanos, cq.scale], cleanup: compact }
  old.more: { message: old.Old, publish: OldMore }
  Class.2_: { message: old.Old.Part }
groups:
  all-of-it: { topics: [money.flow, money.values, google.time, every.thing, old.stuff, old.more, Class.2_], description: ${JSON.stringify(evil)} }
  stubborn: { topics: [every.thing], deadLetter: false, concurrency: key }
`,
}

const routed: HostileCase = {
  name: 'routed',
  protos: {
    'routed.proto': `syntax = "proto3";
package routed;
enum Side { option allow_alias = true; SIDE_UNKNOWN = 0; BUY = 1; LONG = 1; SELL = 2; }
message Header { string user_id = 1; Side side = 2; bool test = 3; int64 shard = 4; }
message Order { Header header = 1; oneof detail { Header amended = 2; string venue = 3; } uint32 lane = 4; }
`,
  },
  catalog: `topics:
  orders.a: { message: routed.Order, route: { header.side: [BUY], header.test: [false] }, key: [header.user_id, header.shard], cleanup: compact }
  orders.b: { message: routed.Order, route: { header.side: [SELL], header.shard: [1, 2] }, key: [lane] }
  orders.c: { message: routed.Order, route: { header.side: [SELL], header.shard: [3] } }
  orders.d: { message: routed.Order, route: { header.test: [true], header.side: [BUY] }, key: [amended.user_id], cleanup: compact }
messages: { routed.Order: { unrouted: [{ header.side: [SIDE_UNKNOWN] }] } }
groups:
  reader: { topics: [orders.a, orders.b, orders.c, orders.d] }
`,
}

const empty: HostileCase = { name: 'empty', protos: { 'empty.proto': 'syntax = "proto3";' } }

export const hostileCases: readonly HostileCase[] = [names, everything, routed, empty]
