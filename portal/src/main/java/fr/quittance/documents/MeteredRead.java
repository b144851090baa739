package fr.quittance.documents;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A file in memory that PDFBox reads under an allowance: it decompresses while it reads, so a bomb
/// is stopped here.
final class MeteredRead implements RandomAccessRead {

    private final byte[] bytes;
    private final PdfAllowance allowance;
    private int position;
    private int unchecked;
    private boolean closed;

    MeteredRead(byte[] bytes, PdfAllowance allowance) {
        this.bytes = bytes;
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        meter(1);
        return position < bytes.length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        meter(length);
        if (position >= bytes.length) {
            return -1;
        }
        var taken = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, taken);
        position += taken;
        return taken;
    }

    private void meter(int length) throws IOException {
        unchecked += length;
        if (unchecked >= 1024) {
            unchecked = 0;
            allowance.check();
        }
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long target) throws IOException {
        if (target < 0) {
            throw new IOException("Before the beginning: " + target);
        }
        position = (int) Math.min(target, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
