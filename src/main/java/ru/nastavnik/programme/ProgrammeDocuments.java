package ru.nastavnik.programme;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.NotFoundException;

/** How the order with the programme will look, for those who decide about it. */
@Service
@Transactional(readOnly = true)
public class ProgrammeDocuments {
    private final Programmes programmes;
    private final ProgrammePaper paper;
    private final ProgrammeRepository repository;
    private final Reviews reviews;

    ProgrammeDocuments(Programmes programmes, ProgrammePaper paper, ProgrammeRepository repository, Reviews reviews) {
        this.programmes = programmes;
        this.paper = paper;
        this.repository = repository;
        this.reviews = reviews;
    }

    /**
     * The .docx without a number.
     *
     * @throws NotFoundException if there is none in the actor's territory
     */
    public byte[] draft(ProgrammeId id) {
        ProgrammeView programme = programmes.get(id);
        return paper.preview(
                programme, reviews.of(id.paper()), repository.document(id).orElse(null));
    }
}
