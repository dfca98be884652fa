package org.otsecurity.mcp.protocol;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tool that is declared when it is first asked for, and then kept. */
final class DeclaredOnce implements Supplier<Tool> {
  private final Supplier<Tool> declaration;
  private @Nullable Tool declared;

  DeclaredOnce(Supplier<Tool> declaration) {
    this.declaration = declaration;
  }

  @Override
  public synchronized Tool get() {
    Tool known = declared;
    if (known == null) {
      known = declaration.get();
      declared = known;
    }
    return known;
  }
}
