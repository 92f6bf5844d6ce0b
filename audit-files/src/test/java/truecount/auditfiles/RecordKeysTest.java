package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.exports.UnusableInput;

class RecordKeysTest {

    @TempDir
    Path folder;

    @Test
    void aKeyIsTheHmacSha256OfTheIncidentNumber() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef\n");

        // Reference: printf INC-1 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(RecordKeys.readFrom(secret).ofIncident("INC-1"))
                .isEqualTo("4e489b90e975112cf654a723f145f6e31518f06cb1e594e9dedf9879794179d8");
    }

    @Test
    void aCrimeNeverHasTheKeyOfAnIncident() {
        RecordKeys keys = RecordKeys.readOrMake(folder.resolve("secret"));

        assertThat(keys.ofDirectCrime("1")).isNotEqualTo(keys.ofIncident("1"));
    }

    @Test
    void aSecretIsMadeOnceAndForItsOwnerAlone() throws IOException {
        Path secret = folder.resolve("own/record-key.secret");

        String check = RecordKeys.readOrMake(secret).checkValue();

        assertThat(RecordKeys.readOrMake(secret).checkValue()).isEqualTo(check);
        assertThat(RecordKeys.readOrMake(folder.resolve("another")).checkValue())
                .isNotEqualTo(check);
        assumeTrue(secret.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretMustBeThereAndLongEnough() throws IOException {
        Path shorter = Files.writeString(folder.resolve("31"), "a".repeat(31));
        Path enough = Files.writeString(folder.resolve("32"), "a".repeat(32));

        assertThatThrownBy(() -> RecordKeys.readFrom(shorter))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("has 31 characters; a record key is safe only under a secret of 32 or more");
        assertThat(RecordKeys.readFrom(enough).checkValue()).hasSize(16);
        assertThatThrownBy(() -> RecordKeys.readFrom(folder.resolve("none")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("cannot be read. Name another with --secret-file FILE.");
    }
}
