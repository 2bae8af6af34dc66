package dev.badgepipeline.database;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The names of tables and columns that this program knows of. */
final class OwnColumns {

  private final Set<String> names;

  private OwnColumns(Set<String> names) {
    this.names = names;
  }

  static OwnColumns of(Mutiny.SessionFactory sessionFactory) {
    return new OwnColumns(
        sessionFactory.getMetamodel().getEntities().stream()
            .flatMap(OwnColumns::columns)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> columns(EntityType<?> entity) {
    return Arrays.stream(entity.getJavaType().getDeclaredFields())
        .map(field -> table(entity) + "." + column(field));
  }

  static String table(EntityType<?> entity) {
    return Optional.ofNullable(entity.getJavaType().getAnnotation(Table.class))
        .map(Table::name)
        .orElseGet(entity::getName);
  }

  private static String column(Field field) {
    return Optional.ofNullable(field.getAnnotation(Column.class))
        .map(Column::name)
        .orElseGet(field::getName);
  }

  boolean include(String table, String column) {
    return names.contains(table + "." + column);
  }
}
