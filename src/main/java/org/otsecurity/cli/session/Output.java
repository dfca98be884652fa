package org.otsecurity.cli.session;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output. Like any print stream it throws nothing, but it remembers what was lost. */
public final class Output extends PrintStream {
  private static final int BUFFER = 8192;
  private static final int FILE_TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final Sink sink;

  /** Output that goes to a stream, in its encoding. */
  public Output(OutputStream to, Charset charset) {
    this(new Sink(to), charset);
  }

  private Output(Sink sink, Charset charset) {
    super(new BufferedOutputStream(sink, BUFFER), true, charset);
    this.sink = sink;
  }

  /**
   * Output that did not arrive.
   *
   * @param readerGone whether whoever read it has had enough, as {@code head} has
   * @param reason what the system says
   */
  public record Loss(boolean readerGone, String reason) {}

  /** What did not arrive, once all is written that can be. */
  public Optional<Loss> loss() {
    flush();
    return Optional.ofNullable(sink.fault)
        .map(fault -> {
          String reason = String.valueOf(fault.getMessage());
          return new Loss(
              reason.toLowerCase(Locale.ROOT).contains("pipe") || isPipe(sink.to), reason);
        });
  }

  /** The words of the system may be of any language; its types of files are not. */
  private static boolean isPipe(OutputStream to) {
    if (!(to instanceof java.io.FileOutputStream)) {
      return false;
    }
    try {
      int type = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & FILE_TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Nothing more is written after a fault: output has no holes. */
  private static final class Sink extends FilterOutputStream {
    private final OutputStream to;
    private @Nullable IOException fault;

    private Sink(OutputStream to) {
      super(to);
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      IOException earlier = fault;
      if (earlier != null) {
        throw earlier;
      }
      try {
        to.write(bytes, offset, length);
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }
}
