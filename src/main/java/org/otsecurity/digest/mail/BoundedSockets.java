package org.otsecurity.digest.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/**
 * Sockets over which the other side may say only so much, all of them together.
 *
 * <p>The mail library keeps a reply until it ends, however long its lines and however many they
 * are. A server needs a few hundred bytes for a mail, and some thousands for its certificates.
 */
final class BoundedSockets extends SocketFactory implements AutoCloseable {
  private static final int MOST_BYTES = 256 << 10;

  private final AtomicInteger left = new AtomicInteger(MOST_BYTES);
  private final AtomicBoolean exceeded = new AtomicBoolean();
  private final Queue<Socket> made = new ConcurrentLinkedQueue<>();

  /** Whether the other side has said too much. */
  boolean exceeded() {
    return exceeded.get();
  }

  private final class BoundedSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new BoundedStream(super.getInputStream());
    }
  }

  private final class BoundedStream extends FilterInputStream {
    BoundedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0 && left.addAndGet(-read) < 0) {
        exceeded.set(true);
        throw new IOException("the mail server has said too much");
      }
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes(Math.clamp(count, 0, 8_192)).length;
    }
  }

  @Override
  public Socket createSocket() {
    Socket socket = new BoundedSocket();
    made.add(socket);
    return socket;
  }

  /** Closes what is still open: the mail library leaves a socket on which no TLS came about. */
  @Override
  public void close() {
    for (Socket each : made) {
      try {
        each.close();
      } catch (IOException e) {
        // It is being given up anyway.
      }
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    Socket socket = createSocket();
    socket.bind(new InetSocketAddress(local, localPort));
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }
}
