import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/** The modules of Java that the program and its libraries name, as {@code jdeps} reads them. */
final class Modules {
  private Modules() {}

  static Set<String> neededBy(Path app) throws IOException {
    List<Path> jars = new ArrayList<>(Image.jars(app.resolve("lib")));
    jars.add(app.resolve("ot-security.jar"));
    Set<String> needed = new TreeSet<>();
    for (Path each : jars) {
      // One by one: a library may name optional modules that are not there, and only that fails.
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code =
          ToolProvider.findFirst("jdeps")
              .orElseThrow()
              .run(
                  new PrintWriter(out),
                  new PrintWriter(err),
                  "--multi-release",
                  "base",
                  "--ignore-missing-deps",
                  "--print-module-deps",
                  "--module-path",
                  app.resolve("lib").toString(),
                  each.toString());
      if (code != 0) {
        throw new IOException("jdeps " + each + ": " + out + err);
      }
      needed.addAll(List.of(out.toString().strip().split(",")));
    }
    needed.removeIf(each -> ModuleFinder.ofSystem().find(each).isEmpty());
    return needed;
  }
}
