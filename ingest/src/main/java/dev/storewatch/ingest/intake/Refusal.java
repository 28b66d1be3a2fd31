package dev.storewatch.ingest.intake;

/** A request is not taken; nothing of it was kept. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super(answer.body().toString(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
