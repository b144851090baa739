package fr.quittance.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.PdfCheck;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.questions.Attachments.Verdict;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private final Attachments attachments = new Attachments(new PdfCheck());

    @Test
    void a_pdf_a_png_and_a_jpeg_are_kept_as_what_they_are() throws IOException {
        assertThat(attachments.check(SamplePdfs.invoice("F2026-000001")))
                .isEqualTo(new Verdict.Sound("application/pdf"));
        assertThat(attachments.check(picture("png"))).isEqualTo(new Verdict.Sound("image/png"));
        assertThat(attachments.check(picture("jpeg"))).isEqualTo(new Verdict.Sound("image/jpeg"));
    }

    @Test
    void what_only_claims_to_be_one_of_them_is_refused() throws IOException {
        assertThat(attachments.check("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Verdict.Unfit.class);
        assertThat(attachments.check("GIF89a".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Verdict.Unfit.class);
        assertThat(attachments.check("%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Verdict.Unfit.class);
        assertThat(attachments.check(Arrays.copyOf(picture("png"), 12))).isInstanceOf(Verdict.Unfit.class);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_by_its_header() throws IOException {
        var bomb = picture("png");
        bomb[16] = 0;
        bomb[17] = 1; // 65,536 pixels wide
        bomb[20] = 0;
        bomb[21] = 1; // 65,536 pixels high

        assertThat(attachments.check(bomb)).isInstanceOf(Verdict.Unfit.class);
    }

    @Test
    void a_file_of_more_than_8_megabytes_is_refused() {
        assertThat(attachments.check(new byte[Attachments.SIZE_MAX + 1])).isInstanceOf(Verdict.Unfit.class);
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
