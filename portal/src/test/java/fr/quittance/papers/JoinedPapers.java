package fr.quittance.papers;

import fr.quittance.pages.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Papers joined to others without a portal, and taken apart by poppler.
public final class JoinedPapers {

    private JoinedPapers() {}

    /// Our page after a hospital's, sealed.
    public static byte[] sealed(byte[] original, Page paper, Path folder) {
        var key = folder.resolve("cachet.p12");
        SampleSeals.putKey(key);
        var joined = JoinPages.join(original, SampleHospital.drawing().drawUnnumbered(paper));
        var sealing = SampleSeals.sealing(null, SampleSeals.setting(key, LocalDate.EPOCH))
                .seal(SampleHospital.VALMONT, joined.pdf(), SampleHospital.AT);
        return ((Sealing.Ready) sealing).pdf();
    }

    public static byte[] withFacturX(byte[] drawn, byte[] xml) {
        return AttachFacturX.attach(drawn, xml);
    }

    /// The bytes of a file attached, as poppler's `pdfdetach` writes them.
    public static byte[] detached(byte[] pdf, String name, Path folder) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("carrier.pdf"), pdf);
        var out = folder.resolve("detached-" + name);
        Poppler.run("pdfdetach", "-savefile", name, "-o", out.toString(), file.toString());
        return Files.readAllBytes(out);
    }

    /// What poppler's `pdftotext` reads on a page.
    public static String words(byte[] pdf, int page, Path folder) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("read.pdf"), pdf);
        var number = String.valueOf(page);
        return Poppler.run("pdftotext", "-f", number, "-l", number, file.toString(), "-");
    }
}
