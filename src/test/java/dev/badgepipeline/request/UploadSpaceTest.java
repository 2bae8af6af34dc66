package dev.badgepipeline.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadSpaceTest {

  private final UploadSpace space = new UploadSpace(100);

  @Test
  void isFullWhenItsBytesAreTaken() {
    assertThat(space.begin().take(100)).isTrue();
    assertThat(space.isFull()).isTrue();
    assertThat(space.begin().take(1)).isFalse();
  }

  @Test
  void whatIsGivenBackTwiceIsGivenBackOnce() {
    UploadSpace.Share first = space.begin();
    first.take(60);
    space.begin().take(50);

    first.giveBack();
    first.giveBack();

    assertThat(space.begin().take(50)).isTrue();
    assertThat(space.isFull()).isTrue();
  }
}
