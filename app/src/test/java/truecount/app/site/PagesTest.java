package truecount.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void aListThatFitsHasOnePage() {
        assertThat(Pages.of(1, 50, 50, "/x").last()).isEqualTo(1);
        assertThat(Pages.of(1, 51, 50, "/x").last()).isEqualTo(2);
        assertThat(Pages.of(1, 0, 50, "/x").last()).isEqualTo(1);
    }

    @Test
    void aPageBeyondTheEndsIsBroughtBack() {
        assertThat(Pages.of(9, 100, 50, "/x").page()).isEqualTo(2);
        assertThat(Pages.of(-1, 100, 50, "/x").page()).isEqualTo(1);
    }

    @Test
    void farPagesAreLeftOut() {
        assertThat(new Pages(6, 12, "/x").shown()).isEqualTo(List.of(1, Pages.GAP, 5, 6, 7, Pages.GAP, 12));
        assertThat(new Pages(1, 3, "/x").shown()).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void theAddressKeepsWhatItHas() {
        assertThat(new Pages(1, 3, "/x?q=y").address(2)).isEqualTo("/x?q=y&page=2");
        assertThat(new Pages(1, 3, "/x").address(2)).isEqualTo("/x?page=2");
    }
}
