package fr.quittance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A drop as billing software writes it: one PDF for each row, then the index, renamed once whole.
final class HospitalDrop {

    private static final String HEADER = "type;facture;emission;echeance;ipp;nda;nom_naissance;nom;prenom;naissance;"
            + "email;mobile;consentement_sms;langue;entree;sortie;total;amo;amc_participation;amc_exigences;"
            + "patient_participation;patient_exigences;deja_paye;fichier;sha256\r\n";

    private final Path folder;
    private final byte[] pdf;

    HospitalDrop(Path folder, byte[] pdf) {
        this.folder = folder;
        this.pdf = pdf.clone();
    }

    /// Writes a drop.
    ///
    /// @param invoices how many for each patient
    /// @return how many rows it has
    int write(String batch, List<Patient> patients, int invoices) throws IOException {
        Files.createDirectories(folder);
        var index = new StringBuilder(HEADER);
        for (var patient : patients) {
            for (int i = 0; i < invoices; i++) {
                var number = number(patient, i);
                var file = ofItsOwn(pdf, number);
                Files.write(folder.resolve(number + ".pdf"), file);
                index.append(row(patient, number, Hashes.sha256(file)));
            }
        }
        var unfinished = folder.resolve(batch + ".csv.tmp");
        Files.writeString(unfinished, index);
        Files.move(unfinished, folder.resolve(batch + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        return patients.size() * invoices;
    }

    static String number(Patient patient, int i) {
        return patient.ipp() + "-" + i;
    }

    /// The same pages under other bytes, since equal bytes are stored once: a comment after the end says the number.
    private static byte[] ofItsOwn(byte[] pdf, String number) {
        var comment = ("\n% " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        var file = Arrays.copyOf(pdf, pdf.length + comment.length);
        System.arraycopy(comment, 0, file, pdf.length, comment.length);
        return file;
    }

    private static String row(Patient patient, String number, String sha256) {
        var today = LocalDate.now();
        return String.join(
                        ";",
                        "facture",
                        number,
                        today.toString(),
                        today.plusDays(30).toString(),
                        patient.ipp(),
                        "S" + number,
                        "MARTIN",
                        "MARTIN",
                        "Camille",
                        patient.birthDay(),
                        patient.email(),
                        patient.mobile() ? patient.mobileNumber() : "",
                        patient.mobile() ? "oui" : "",
                        "fr",
                        today.minusDays(2).toString(),
                        today.toString(),
                        "946.50",
                        "689.60",
                        "172.40",
                        "0",
                        "84.50",
                        "0",
                        "0",
                        number + ".pdf",
                        sha256)
                + "\r\n";
    }
}
