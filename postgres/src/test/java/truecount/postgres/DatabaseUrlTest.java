package truecount.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that users write. */
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    written,                                                place,                                    user,  password
                    postgresql://ann:s3cret@db:5433/truecount,              jdbc:postgresql://db:5433/truecount,      ann,   s3cret
                    postgres://ann:s3cret@db/truecount,                     jdbc:postgresql://db/truecount,           ann,   s3cret
                    postgresql://ann:p%40ss+1%2F@db/t?sslmode=require,      jdbc:postgresql://db/t?sslmode=require,  ann,   p@ss+1/
                    jdbc:postgresql://db:5432/t?user=ann&password=a%26b,    jdbc:postgresql://db:5432/t,              ann,   a&b
                    jdbc:postgresql://db/t?user=ann&ssl=true&password=x,    jdbc:postgresql://db/t?ssl=true,          ann,   x
                    postgresql://ann@[::1]:5432/t,                          jdbc:postgresql://[::1]:5432/t,           ann,   ''
                    """)
    void areSplitIntoPlaceAndCredential(String written, String place, String user, String password) {
        var url = DatabaseUrl.parse(written);

        assertThat(url.jdbcUrl()).isEqualTo(place);
        assertThat(url.credential()).contains(new Credential(user, password));
        assertThat(url.toString()).doesNotContain("s3cret");
    }

    @Test
    void mayComeWithoutACredential() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://db/truecount").credential())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost:5432", "mysql://u:hidden@db/t", "postgresql://db", "postgresql://db/", "a b"})
    void areRefusedWhenTheyCannotBeRead(String written) {
        assertThatThrownBy(() -> DatabaseUrl.parse(written))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("The database address cannot be read. Write it like postgresql://owner:password@")
                .message()
                .doesNotContain("hidden");
    }
}
