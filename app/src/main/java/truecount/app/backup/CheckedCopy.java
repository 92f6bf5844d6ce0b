package truecount.app.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Streams that work out the SHA-256 of what passes through them, and leave the stream below them open. */
final class CheckedCopy {

    private CheckedCopy() {}

    static final class Out extends FilterOutputStream {
        private final MessageDigest digest = sha256();
        private long bytes;

        Out(OutputStream below) {
            super(below);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            out.write(many, from, length);
            digest.update(many, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        long bytes() {
            return bytes;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    static final class In extends FilterInputStream {
        private final MessageDigest digest = sha256();

        In(InputStream below) {
            super(below);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) digest.update((byte) one);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) digest.update(into, from, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
