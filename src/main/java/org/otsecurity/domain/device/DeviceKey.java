package org.otsecurity.domain.device;

import java.util.ArrayList;
import java.util.List;

/** What names of devices are compared by. */
public final class DeviceKey {
  private static final String PLURAL = "s";
  private static final String PLURAL_OF_S = "es";
  private static final String PLURAL_OF_Y = "ies";

  /** Letters that a name has at least before a plural is looked for in it. */
  private static final int SHORTEST = 2;

  private DeviceKey() {}

  /** Letters and digits of a name in lower case: {@code S7-1500} is {@code s71500}. */
  public static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /** A key, and what it would be if the name were a plural; the name as it is comes first. */
  public static List<String> withSingular(String key) {
    List<String> keys = new ArrayList<>(List.of(key));
    if (key.endsWith(PLURAL_OF_Y)) {
      add(keys, key, PLURAL_OF_Y, "y");
    }
    if (key.endsWith(PLURAL)) {
      add(keys, key, PLURAL, "");
    }
    if (key.endsWith(PLURAL_OF_S)) {
      add(keys, key, PLURAL_OF_S, "");
    }
    return keys;
  }

  private static void add(List<String> keys, String key, String ending, String instead) {
    int stem = key.length() - ending.length();
    if (stem >= SHORTEST) {
      keys.add(key.substring(0, stem) + instead);
    }
  }
}
