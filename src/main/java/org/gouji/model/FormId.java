package org.gouji.model;

/** Names one edition of a form, such as {@code 2019} or {@code 2021}. */
public record FormId(String id) implements Comparable<FormId> {

    public FormId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A form id must not be blank.");
        }
    }

    @Override
    public int compareTo(FormId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
