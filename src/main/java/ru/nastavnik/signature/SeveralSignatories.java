package ru.nastavnik.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.domain.SignerCheck;

/** Papers that want more than one signature, and whose are there. */
final class SeveralSignatories {
    /** Fields of the paper that print the names, and whose they are. */
    private static final List<Map.Entry<String, String>> LINES =
            List.of(Map.entry("signatory", "председатель"), Map.entry("secretarySignature", "секретарь"));

    private SeveralSignatories() {}

    static boolean of(RegisterDocument paper) {
        return paper.kind().datedByEvent();
    }

    /** The lines in the paper's order; none of a paper that one person signs. */
    static List<SignatoryLine> lines(RegisterDocument paper, List<CheckedSigner> signers, RegionClock clock) {
        List<SignatoryLine> lines = new ArrayList<>();
        if (of(paper)) {
            for (Map.Entry<String, String> line : LINES) {
                String name =
                        paper.data().field(line.getKey()).map(Object::toString).orElse("");
                lines.add(line(line.getValue(), name, signers, clock));
            }
        }
        return lines;
    }

    private static SignatoryLine line(String role, String name, List<CheckedSigner> signers, RegionClock clock) {
        for (CheckedSigner signer : signers) {
            SignerCheck check = signer.check();
            SignerCheck.Certificate certificate = check.certificate();
            if (certificate != null && certificate.owner().signsIn(name)) {
                Instant claimed = check.claimedAt();
                return new SignatoryLine(
                        role,
                        name,
                        certificate.owner().name(),
                        claimed == null ? null : clock.dayOf(claimed),
                        check.verdict());
            }
        }
        return new SignatoryLine(role, name, null, null, null);
    }

    /** «секретарь Г.И. Сосновский» */
    static String names(List<SignatoryLine> lines) {
        return lines.stream().map(line -> line.role() + " " + line.name()).collect(Collectors.joining(", "));
    }

    static List<SignatoryLine> missing(List<SignatoryLine> lines) {
        return lines.stream().filter(line -> !line.signed()).toList();
    }
}
