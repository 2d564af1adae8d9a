/** A kernel setting and why. */
export interface KernelSetting {
  readonly name: string
  readonly value: string
  readonly about: string
}

/**
 * What a host of brokers needs said, and no more: everything else has better defaults than a table could give. Left
 * out on purpose: `tcp_tw_reuse`, `[rw]mem_default` and a wider range of local ports, which would overlap listeners.
 */
export function kernelSettings(ports: readonly number[]): readonly KernelSetting[] {
  const most = String(16 * 1024 * 1024)
  return [
    {
      name: 'vm.swappiness',
      value: '1',
      about: 'A heap that is swapped out stops its broker; 0 would invite the killer instead.',
    },
    {
      name: 'vm.max_map_count',
      value: '262144',
      about: 'Two maps a log segment; the default of 65530 ends a broker with some thousand partitions.',
    },
    { name: 'vm.dirty_background_ratio', value: '5', about: 'Begin to write early, in the background …' },
    {
      name: 'vm.dirty_ratio',
      value: '60',
      about: '… so that writers are never made to wait for the disk; measure before lowering it.',
    },
    {
      name: 'net.core.somaxconn',
      value: '4096',
      about: 'Clients that reconnect all at once wait in line; brokers ask for as many.',
    },
    { name: 'net.ipv4.tcp_max_syn_backlog', value: '4096', about: 'The same, before a connection is made.' },
    {
      name: 'net.core.rmem_max',
      value: most,
      about: 'Upper bound of socket buffers; the system sizes each by itself.',
    },
    { name: 'net.core.wmem_max', value: most, about: 'The same for what is sent.' },
    { name: 'net.ipv4.tcp_slow_start_after_idle', value: '0', about: 'A market that was quiet begins at full speed.' },
    {
      name: 'net.ipv4.ip_local_reserved_ports',
      value: reservedPorts(ports),
      about: 'Outgoing connections leave the ports of this bundle alone.',
    },
  ]
}

/** As the kernel prints it: sorted, neighbours as a range. */
function reservedPorts(ports: readonly number[]): string {
  const sorted = [...new Set(ports)].sort((a, b) => a - b)
  const ranges: [first: number, last: number][] = []
  for (const port of sorted) {
    const open = ranges.at(-1)
    if (open !== undefined && open[1] === port - 1) open[1] = port
    else ranges.push([port, port])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',')
}
