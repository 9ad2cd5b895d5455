package vn.lachan.workflow;

import vn.lachan.Visitor;

/** The two ways in: the interface for machines, and the one beneath Tasklist. */
enum Way {
    ENGINE_REST("/engine-rest"),
    TASKLIST("/camunda/api/engine/engine/default");

    final String root;

    Way(String root) {
        this.root = root;
    }

    Visitor visitor(int port, String username) {
        return this == ENGINE_REST
                ? Visitor.basic(port, username, username)
                : Visitor.session(port, username, username);
    }
}
