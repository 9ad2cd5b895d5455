package vn.lachan.rulebook;

/** Why a rulebook was put in force. */
public enum ActivationCause {
    /** It lay in the folder when the house was first started. */
    FIRST_START,
    /** It lay in the folder of a demonstration. */
    FOLDER,
    /** A change of the rules was approved. */
    APPROVED,
    /** What followed it was in force for a time only, and that is over. */
    ENDED
}
