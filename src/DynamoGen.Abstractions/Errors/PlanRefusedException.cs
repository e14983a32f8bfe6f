namespace DynamoGen;

/// <summary>
/// A plan to create or complete tables was not carried out: a live table cannot become what is declared without losing data, or the endpoint is not local and nothing
/// allows changes there. Nothing was changed; the message says why.
/// </summary>
public sealed class PlanRefusedException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public PlanRefusedException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public PlanRefusedException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public PlanRefusedException(string message, Exception? innerException) : base(message, innerException) { }
}
