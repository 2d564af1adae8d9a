import { Module, type DynamicModule, type FactoryProvider, type Provider } from '@nestjs/common'
import { DiscoveryModule, DiscoveryService } from '@nestjs/core'
import { connectClient, type Client } from '../client.ts'
import type { ClientOptions } from '../client/settings.ts'
import type { RunOptions } from '../consumer/running.ts'
import type { Application } from '../definitions.ts'
import { KafkaConsumerService } from './consumer-service.ts'
import { KafkaHealthIndicator } from './health-indicator.ts'
import { nestLogger } from './logger.ts'
import { KafkaProducerService } from './producer-service.ts'

/** What a factory may decide; what is left out comes from the environment, as everywhere. */
export interface MessagingOptions extends ClientOptions {
  /** Of every group. */
  readonly run?: RunOptions
  /** ms that groups and producer have to finish when the application is closed; 30 000. */
  readonly closeDeadline?: number
}

export interface MessagingModuleOptions extends MessagingOptions {
  /** `application` of the generated code. */
  readonly application: Application
  /** Whether every module has the services without importing this one; true. */
  readonly global?: boolean
}

export interface MessagingModuleAsyncOptions {
  readonly application: Application
  readonly global?: boolean
  readonly imports?: NonNullable<DynamicModule['imports']>
  readonly inject?: NonNullable<FactoryProvider['inject']>
  readonly useFactory: (...injected: never[]) => MessagingOptions | Promise<MessagingOptions>
}

/** The module's client, for what the services do not have. */
export const MESSAGING_CLIENT = Symbol('@jts/messaging client')
const OPTIONS = Symbol('@jts/messaging options')

/** Producer, consumer and health of one application on one client. */
export class SharedMessagingModule {
  static forRoot({ application, global, ...options }: MessagingModuleOptions): DynamicModule {
    return dynamicModule(application, global, [], { provide: OPTIONS, useValue: options })
  }

  static forRootAsync({
    application,
    global,
    imports,
    inject,
    useFactory,
  }: MessagingModuleAsyncOptions): DynamicModule {
    const made: FactoryProvider = { provide: OPTIONS, useFactory, ...(inject && { inject }) }
    return dynamicModule(application, global, imports ?? [], made)
  }
}
Module({})(SharedMessagingModule)

function dynamicModule(
  application: Application,
  global: boolean | undefined,
  imports: NonNullable<DynamicModule['imports']>,
  options: Provider,
): DynamicModule {
  const services = [KafkaProducerService, KafkaConsumerService, KafkaHealthIndicator, MESSAGING_CLIENT]
  return {
    module: SharedMessagingModule,
    global: global ?? true,
    imports: [...imports, DiscoveryModule],
    providers: [options, ...providersFor(application)],
    exports: services,
  }
}

function providersFor(application: Application): readonly Provider[] {
  return [
    {
      provide: MESSAGING_CLIENT,
      inject: [OPTIONS],
      useFactory: ({ run: _run, closeDeadline: _deadline, ...options }: MessagingOptions) =>
        connectClient(application, { logger: nestLogger(), ...options }),
    },
    {
      provide: KafkaProducerService,
      inject: [MESSAGING_CLIENT, OPTIONS],
      useFactory: (client: Client, options: MessagingOptions) => new KafkaProducerService(client, closing(options)),
    },
    {
      provide: KafkaConsumerService,
      inject: [MESSAGING_CLIENT, DiscoveryService, OPTIONS],
      useFactory: (client: Client, discovery: DiscoveryService, options: MessagingOptions) =>
        new KafkaConsumerService(client, discovery, { run: options.run ?? {}, closing: closing(options) }),
    },
    {
      provide: KafkaHealthIndicator,
      inject: [MESSAGING_CLIENT],
      useFactory: (client: Client) => new KafkaHealthIndicator(client),
    },
  ]
}

function closing({ closeDeadline }: MessagingOptions): { readonly deadline?: number } {
  return closeDeadline === undefined ? {} : { deadline: closeDeadline }
}
