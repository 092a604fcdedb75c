import { connectivityState, type Channel, type ChannelInterface } from '@grpc/grpc-js';

const { IDLE, READY, SHUTDOWN } = connectivityState;

/** The longest that a connection may take to come about, in milliseconds. */
const patience = 5_000;

/**
 * A channel that is laid anew when it wants a connection and has none for five seconds. Of itself gRPC waits for ever for the first word on a
 * connection begun while the line was silent. Whoever waits on the old channel is told `UNAVAILABLE`; the client's next attempt takes the new one.
 */
export class RenewedChannel implements ChannelInterface {
  readonly #lay: () => Channel;
  #channel: Channel;

  constructor(lay: () => Channel) {
    this.#lay = lay;
    this.#channel = lay();
    this.#watch();
  }

  #watch(until = Infinity): void {
    const state = this.#channel.getConnectivityState(false);
    if (state === SHUTDOWN) return;
    const limit = state === READY || state === IDLE ? Infinity : Math.min(until, Date.now() + patience);
    this.#channel.watchConnectivityState(state, limit, (late) => {
      if (late) this.#renew();
      else this.#watch(limit);
    });
  }

  #renew(): void {
    const old = this.#channel;
    this.#channel = this.#lay();
    this.#watch();
    old.close();
  }

  createCall(...call: Parameters<Channel['createCall']>) {
    return this.#channel.createCall(...call);
  }

  close() {
    this.#channel.close();
  }

  getTarget() {
    return this.#channel.getTarget();
  }

  getConnectivityState(tryToConnect: boolean) {
    return this.#channel.getConnectivityState(tryToConnect);
  }

  watchConnectivityState(...watch: Parameters<Channel['watchConnectivityState']>) {
    this.#channel.watchConnectivityState(...watch);
  }

  getChannelzRef() {
    return this.#channel.getChannelzRef();
  }
}
