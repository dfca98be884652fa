import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes the image of the program for the platform this runs on: a Java runtime of the modules it
 * needs, the program, the one native library that fits, the database, a class cache recorded with
 * that runtime, launcher, man page, completions, licences and the checksums of all that. Everything
 * in it finds the rest by its own place, so that the folder may be unpacked anywhere.
 *
 * <p>Arguments: the folder of the built program, the folder of this repository, the folder to make
 * the image in, the time that files in the archive bear. Prints the image and its archive.
 */
final class Image {
  /**
   * Needed by code that the program does not reach: events of Java Beans in a library of the
   * spreadsheet reader, pictures in mails. It would bring 27 MB of user interface.
   */
  private static final String UNREACHED = "java.desktop";

  /**
   * Built into the runtime, so that a host may start Java without the launcher. Warnings of the
   * virtual machine go to standard error, because standard output belongs to the protocol. The
   * server over HTTP overrides some (launchers).
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "-Xmn8m",
          "-Xss512k",
          "-XX:-UsePerfData",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTReplayTraining",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr");

  private static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

  private final Platform platform = Platform.current();
  private final Path built;
  private final Path sources;
  private final Path root;
  private final String version;

  private Image(Path built, Path sources, Path folder) throws IOException {
    this.built = built;
    this.sources = sources;
    try (JarFile jar = new JarFile(built.resolve("ot-security.jar").toFile())) {
      this.version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
    this.root = folder.resolve("ot-security-" + version + "-" + platform.name());
  }

  public static void main(String[] arguments) throws Exception {
    Path[] folders =
        Stream.of(arguments)
            .limit(3)
            .map(each -> Path.of(each).toAbsolutePath())
            .toArray(Path[]::new);
    Image image = new Image(folders[0], folders[1], folders[2]);
    image.make();
    System.out.println(image.root);
    say("packing");
    System.out.println(Archive.of(image.root, image.platform, Instant.parse(arguments[3])));
  }

  private void make() throws Exception {
    deleteTree(root);
    Files.createDirectories(root);
    copyProgram();
    say("linking a runtime");
    link();
    say("recording class caches");
    prepare();
    launcher();
    say("writing completions, man page and licences");
    documents();
    say("listing all files");
    settle();
    Checksums.write(root);
    // The list as well.
    settle();
  }

  private void copyProgram() throws IOException {
    Path app = Files.createDirectories(root.resolve("app"));
    Path libraries = Files.createDirectories(app.resolve("lib"));
    for (String each : List.of("ot-security.jar", "ot-security.db")) {
      Files.copy(built.resolve(each), app.resolve(each), StandardCopyOption.COPY_ATTRIBUTES);
    }
    for (Path each : jars(built.resolve("lib"))) {
      Path copy = libraries.resolve(each.getFileName());
      Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
      if (each.getFileName().toString().startsWith("sqlite-jdbc-")) {
        NativeLibraries.keepOnly(copy, platform.sqlite());
      }
    }
  }

  private void link() throws IOException, InterruptedException {
    TreeSet<String> modules = new TreeSet<>(Modules.neededBy(root.resolve("app")));
    modules.remove(UNREACHED);
    List<String> options = new ArrayList<>(OPTIONS);
    if (!platform.isWindows()) {
      // A console of Windows has a code page of its own, which Java asks for.
      options.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    }
    // A process of its own: within this one the order of what it packs would vary.
    start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
            "--add-modules",
            String.join(",", modules),
            "--no-header-files",
            "--no-man-pages",
            "--dedup-legal-notices=error-if-not-same-content",
            "--add-options=" + String.join(" ", options),
            "--output",
            root.resolve("runtime").toString()),
        ProcessBuilder.Redirect.INHERIT);
  }

  /** The program's own last step of a build, with the runtime of the image. */
  private void prepare() throws IOException, InterruptedException {
    start(
        List.of(
            java(),
            "-classpath",
            root.resolve("app/ot-security.jar").toString(),
            "org.otsecurity.install.PrepareInstallation",
            root.resolve("app").toString()),
        ProcessBuilder.Redirect.INHERIT);
    if (cache(false).isEmpty() || cache(true).isEmpty()) {
      throw new IOException("a class cache was not recorded");
    }
  }

  private void launcher() throws IOException {
    Path folder = Files.createDirectories(root.resolve("bin"));
    String name = platform.isWindows() ? "ot-security.cmd" : "ot-security";
    String text =
        Files.readString(sources.resolve("packaging/image").resolve(name))
            .replace("@cache@", cache(false))
            .replace("@server-cache@", cache(true))
            .replace("@library@", platform.library());
    Files.writeString(
        root.resolve("app/launch.json"),
        Files.readString(sources.resolve("packaging/image/launch.json"))
            .replace("@java@", platform.isWindows() ? "java.exe" : "java")
            .replace("@cache@", cache(false))
            .replace("@server-cache@", cache(true))
            .replace("@library@", platform.library()));
    Path launcher = folder.resolve(name);
    Files.writeString(launcher, text.replace("\r\n", "\n").replace("\n", platform.lineEnd()));
    if (!platform.isWindows()) {
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void documents() throws Exception {
    Path share = root.resolve("share");
    Map<String, String> files =
        Map.of(
            "bash", "bash-completion/completions/ot-security",
            "zsh", "zsh/site-functions/_ot-security",
            "fish", "fish/vendor_completions.d/ot-security.fish",
            "powershell", "powershell/ot-security.ps1");
    for (String shell : SHELLS) {
      Path file = share.resolve(files.get(shell));
      Files.createDirectories(file.getParent());
      start(program(List.of("completion", shell)), ProcessBuilder.Redirect.to(file.toFile()));
    }
    Path manual = Files.createDirectories(share.resolve("man/man1")).resolve("ot-security.1");
    Files.writeString(manual, ManualPage.of(this::answer, version));
    for (String each : List.of("LICENSE", "NOTICE", "README.md", "CHANGELOG.md")) {
      Files.copy(sources.resolve(each), root.resolve(each));
    }
    Licences.write(root, sources);
  }

  private List<String> program(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-XX:AOTCache=" + root.resolve("app").resolve(cache(false)),
                "-jar",
                root.resolve("app/ot-security.jar").toString()));
    command.addAll(arguments);
    return command;
  }

  private String answer(List<String> arguments) throws IOException, InterruptedException {
    Path file = Files.createTempFile("ot-security", ".txt");
    try {
      start(program(arguments), ProcessBuilder.Redirect.to(file.toFile()));
      return Files.readString(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The same permissions whatever the builder's mask was. */
  private void settle() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        if (Files.isSymbolicLink(each)) {
          // Licences that modules share; not every carrier keeps links.
          Path target = each.toRealPath();
          Files.delete(each);
          Files.copy(target, each);
        }
        PosixFileAttributeView view =
            Files.getFileAttributeView(
                each, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
          continue;
        }
        boolean executes = Files.isDirectory(each) || Files.isExecutable(each);
        view.setPermissions(PosixFilePermissions.fromString(executes ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private String cache(boolean ofServer) throws IOException {
    try (DirectoryStream<Path> caches =
        Files.newDirectoryStream(root.resolve("app"), "ot-security-*.aot")) {
      for (Path each : caches) {
        String name = each.getFileName().toString();
        if (name.endsWith("-serve.aot") == ofServer) {
          return name;
        }
      }
    }
    return "";
  }

  private String java() {
    return root.resolve("runtime/bin")
        .resolve(platform.isWindows() ? "java.exe" : "java")
        .toString();
  }

  private void start(List<String> command, ProcessBuilder.Redirect out)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // What the builder's user has licensed or set is no part of the image.
    builder.environment().put("OT_SECURITY_HOME", root.resolve("no-home").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("COLUMNS", "80");
    for (String each : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      builder.environment().remove(each);
    }
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with " + code);
    }
  }

  static List<Path> jars(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      jars.forEach(all::add);
    }
    all.sort(null);
    return all;
  }

  private static void say(String step) {
    System.err.println("  " + step);
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }
}
