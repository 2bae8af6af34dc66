package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that was made once counts after every start, and never turns into none. */
class KeyFileTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // injected
  Path data;

  @SuppressWarnings("NullAway.Init") // set before each test
  private KeyFile file;

  @BeforeEach
  void inAnEmptyFolder() {
    file = new KeyFile(() -> data);
  }

  @Test
  void thereIsNoneAtFirst() {
    assertThat(file.read()).isEmpty();
  }

  @Test
  void whatWasKeptIsThereAfterAStart() throws IOException {
    ApiKey key = ApiKey.random();
    file.write(key);

    assertThat(new KeyFile(() -> data).read()).hasValue(key);
  }

  @Test
  void anEmptyFileIsNotTakenForNoKey() throws IOException {
    Files.createFile(data.resolve("api-key"));

    assertThatThrownBy(() -> file.read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("api-key")
        .hasMessageContaining("it is empty");
  }

  @Test
  void aFileThatCannotBeReadIsNotTakenForNoKey() throws IOException {
    Files.createDirectory(data.resolve("api-key"));

    assertThatThrownBy(() -> file.read()).isInstanceOf(IllegalStateException.class);
  }
}
