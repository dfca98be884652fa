package org.otsecurity.domain.sector;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/** In which role somebody is bound by a rule, or asks what applies. */
public enum Role implements Coded {
  /** Of a rule: whoever asks. Nobody asks in it. */
  ANY("any"),
  OPERATOR("operator"),
  PRODUCT_MAKER("product-maker"),
  SERVICE_PROVIDER("service-provider");

  private final String value;

  Role(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** The roles in which somebody asks. */
  public static List<Role> ofAskers() {
    return Arrays.stream(values()).filter(each -> each != ANY).toList();
  }

  /** Whether what binds this role binds somebody in another one. */
  public boolean includes(Role asker) {
    return this == ANY || this == asker;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Role> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
