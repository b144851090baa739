package fr.quittance.intake.api;

import fr.quittance.intake.folder.ReadStays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `/api/v1/stays`: a hospital's software says who is there. The same lines as in the folder `sejours`.
@RestController
@Tag(name = "Séjours")
@SecurityRequirement(name = "key")
class StaysApi {

    private static final int BYTES_MAX = 4 * 1024 * 1024;

    private final ReadStays readStays;
    private final JsonMapper json;

    StaysApi(ReadStays readStays, JsonMapper json) {
        this.readStays = readStays;
        this.json = json;
    }

    /// What became of the lines.
    ///
    /// @param received how many are on file
    /// @param refused how many are not
    /// @param lines those with something to put right
    record Answer(long received, long refused, List<Wrong> lines) {

        static Answer of(List<ReadStays.Line> lines) {
            var received = lines.stream().filter(ReadStays.Line::received).count();
            return new Answer(
                    received,
                    lines.size() - received,
                    lines.stream()
                            .filter(it -> !it.problems().isEmpty())
                            .map(Wrong::of)
                            .toList());
        }
    }

    /// A line with something to put right.
    ///
    /// @param line its place: the header is line 1
    /// @param stay its NDA, if it can be read
    /// @param received whether it is on file all the same
    /// @param errors column, value and remedy of each problem
    record Wrong(int line, String stay, boolean received, List<Cell> errors) {

        static Wrong of(ReadStays.Line line) {
            return new Wrong(
                    line.number(),
                    line.nda(),
                    line.received(),
                    line.problems().stream()
                            .map(it -> new Cell(
                                    it.column() == null ? "" : it.column().header(), it.value(), it.remedy()))
                            .toList());
        }
    }

    /// One thing to put right.
    record Cell(String column, String value, String remedy) {}

    @Operation(
            summary = "Dire qui est présent",
            description = "Un CSV en UTF-8, séparé par des points-virgules, une ligne par séjour. Les mêmes lignes "
                    + "peuvent être renvoyées à tout moment : elles ne changent rien.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            description = "Lu : chaque ligne refusée dit la colonne, la valeur et le remède",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "413",
            description = "Trop long : envoyez-le en plusieurs fois",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ApiProblem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Aucune ligne n'est reçue",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)))
    @PostMapping(path = "/api/v1/stays", consumes = "text/csv")
    ResponseEntity<byte[]> receive(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        var establishment = ApiKeyFilter.caller(request);
        var bytes = request.getInputStream().readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            return ApiProblem.of(413, "stays-too-long").answer(json).toResponse();
        }
        var answer = Answer.of(readStays.read(
                establishment, new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)));
        return ResponseEntity.status(answer.received() == 0 ? 422 : 200)
                .header("Content-Type", "application/json")
                .body(json.writeValueAsBytes(answer));
    }
}
