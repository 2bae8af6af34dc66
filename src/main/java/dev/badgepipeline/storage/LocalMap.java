package dev.badgepipeline.storage;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The name of a map in a {@link LocalStore}, and how its keys are written. A map is always opened
 * by the same type: without one its keys would be serialized by Java, which a native binary cannot
 * read back.
 *
 * @param <K> the keys, by which the map is sorted
 */
public final class LocalMap<K> {

  private final String name;
  private final DataType<K> keys;

  private LocalMap(String name, DataType<K> keys) {
    this.name = name;
    this.keys = keys;
  }

  /** A map by texts. */
  public static LocalMap<String> byText(String name) {
    return new LocalMap<>(name, StringDataType.INSTANCE);
  }

  /** A map by numbers, such as a queue. */
  public static LocalMap<Long> byNumber(String name) {
    return new LocalMap<>(name, LongDataType.INSTANCE);
  }

  String name() {
    return name;
  }

  MVMap.Builder<K, byte[]> builder() {
    return new MVMap.Builder<K, byte[]>().keyType(keys).valueType(ByteArrayDataType.INSTANCE);
  }
}
