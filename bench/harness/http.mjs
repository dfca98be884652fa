// A load generator for Streamable HTTP: connections that each send the next request when the reply is in.
// It reads replies straight from the socket, because the HTTP client of Node would be the slowest part.
import { connect } from "node:net";

const HEADER_END = Buffer.from("\r\n\r\n");

/** One kept-alive connection with at most one request in flight. */
class Connection {
  #received = Buffer.alloc(0);
  #expect = null;
  session = "";

  static open(port) {
    return new Promise((resolve, reject) => {
      const connection = new Connection();
      connection.socket = connect(port, "127.0.0.1", () => resolve(connection));
      connection.socket.setNoDelay(true);
      connection.socket.on("error", (error) => (connection.#expect?.reject ?? reject)(error));
      connection.socket.on("close", () => connection.#expect?.reject(new Error("the server closed the connection")));
      connection.socket.on("data", (chunk) => connection.#read(chunk));
    });
  }

  #read(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headerEnd = this.#received.indexOf(HEADER_END);
    if (headerEnd < 0) return;
    const header = this.#received.toString("latin1", 0, headerEnd);
    const body = this.#received.subarray(headerEnd + 4);
    const length = /^content-length: *(\d+)/im.exec(header);
    const complete = length ? body.length >= Number(length[1]) : body.subarray(-5).equals(Buffer.from("0\r\n\r\n"));
    if (!complete) return;
    this.#received = Buffer.alloc(0);
    const { resolve } = this.#expect;
    this.#expect = null;
    resolve({ status: Number(header.slice(9, 12)), header, body });
  }

  post(message) {
    const body = Buffer.from(JSON.stringify(message));
    const session = this.session ? `mcp-session-id: ${this.session}\r\n` : "";
    const head =
      `POST /mcp HTTP/1.1\r\nhost: 127.0.0.1:${this.socket.remotePort}\r\ncontent-type: application/json\r\n` +
      `accept: application/json, text/event-stream\r\nmcp-protocol-version: 2025-11-25\r\n${session}` +
      `content-length: ${body.length}\r\n\r\n`;
    return new Promise((resolve, reject) => {
      this.#expect = { resolve, reject };
      this.socket.write(Buffer.concat([Buffer.from(head), body]));
    });
  }

  async initialize() {
    const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "bench", version: "1" } };
    const reply = await this.post({ jsonrpc: "2.0", id: 0, method: "initialize", params });
    this.session = /^mcp-session-id: *(\S+)/im.exec(reply.header)?.[1] ?? "";
    await this.post({ jsonrpc: "2.0", method: "notifications/initialized" });
  }
}

/** Calls search over some connections for some seconds; resolves to the latencies in ms and the rate. */
export async function load(port, connections, queries, seconds) {
  const millis = [];
  let next = 0;
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  await Promise.all(open.map((connection) => connection.initialize()));
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < end) {
        const id = ++next;
        const params = { name: "search_ot_requirements", arguments: { query: queries[id % queries.length], limit: 10 } };
        const sent = performance.now();
        const reply = await connection.post({ jsonrpc: "2.0", id, method: "tools/call", params });
        if (reply.status !== 200) throw new Error(`HTTP ${reply.status}: ${reply.body}`);
        millis.push(performance.now() - sent);
      }
    }),
  );
  const rate = millis.length / ((performance.now() - start) / 1000);
  open.forEach((connection) => connection.socket.destroy());
  return { millis, rate };
}
