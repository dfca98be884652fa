import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the server in a container lives. One over stdio is asked by its client alone. */
final class Health {
  private static final int MILLIS = 4_000;

  private Health() {}

  public static void main(String[] arguments) throws Exception {
    String[] server = Files.readString(Path.of("/proc/1/cmdline")).split("\0");
    String port = "";
    for (int i = 0; i < server.length; i++) {
      if (server[i].startsWith("--http")) {
        String given =
            server[i].startsWith("--http=")
                ? server[i].substring("--http=".length())
                : i + 1 < server.length && !server[i + 1].startsWith("-") ? server[i + 1] : "";
        port = given.isEmpty() ? "8321" : given.substring(given.lastIndexOf(':') + 1);
      }
    }
    if (port.isEmpty()) {
      return;
    }
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    System.exit(connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
