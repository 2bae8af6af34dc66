package dev.badgepipeline.original;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes what versions left behind that kept originals by item. */
record FormerOriginals(Path directory, ObjectMapper json) {

  static FormerOriginals of(Path data) {
    return new FormerOriginals(
        data.resolve("originals"), new ObjectMapper().registerModule(new Jdk8Module()));
  }

  Path folder(ItemRef item) {
    String name = UUID.nameUUIDFromBytes(item.id().getBytes(StandardCharsets.UTF_8)).toString();
    return directory.resolve(name.substring(0, 2)).resolve(name);
  }

  void keep(ItemRef item, PosterFile original) throws IOException {
    write(item, original.sha256(), original.bytes());
  }

  void keepIndex(ItemRef item, PosterFile original, byte[] index, byte[] scan) throws IOException {
    write(item, original.sha256() + ".index", index);
    write(item, original.sha256() + ".scan", scan);
  }

  void remember(ItemRef item, PosterState state) throws IOException {
    write(item, "state.json", json.writeValueAsBytes(state));
  }

  void write(ItemRef item, String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder(item));
    Files.write(folder(item).resolve(name), bytes);
  }
}
