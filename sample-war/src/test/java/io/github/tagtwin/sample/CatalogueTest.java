package io.github.tagtwin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.ofThisSeason();

    @Test
    void givesEveryTeaAnArticleNumberOfItsOwnThatNeedsNoEscaping() {
        assertThat(catalogue.products())
                .extracting(Product::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void findsWhatItSellsAndNothingElse() {
        assertThat(catalogue.find("ruby-100")).get().extracting(Product::price).isEqualTo(620);
        assertThat(catalogue.find("")).isEmpty();
        assertThat(catalogue.find("<script>")).isEmpty();
    }
}
