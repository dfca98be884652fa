package org.otsecurity.ingest.sync;

/** Whoever watches a download. */
public interface Progress {
  /** Nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String file, long bytes) {}

        @Override
        public void reached(long bytes) {}

        @Override
        public void end() {}

        @Override
        public void say(String line) {}
      };

  /**
   * A file begins.
   *
   * @param file its name
   * @param bytes its size; -1 if the server does not say
   */
  void start(String file, long bytes);

  /** So many bytes of the file are here. */
  void reached(long bytes);

  /** The file has ended, well or not. */
  void end();

  /** Something a person may want to know, such as another attempt. */
  void say(String line);
}
