using System.Text;

namespace DynamoGen;

/// <summary>The base of every exception that DynamoGen throws, with what is needed to find the call that failed.</summary>
public class DynamoGenException : Exception
{
    /// <summary>Makes an exception with the default message.</summary>
    public DynamoGenException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public DynamoGenException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by; the SDK's exception where the service answered.</param>
    public DynamoGenException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The service's operation, such as <c>PutItem</c>; null when nothing was to be sent.</summary>
    public string? Operation { get; set; }

    /// <summary>The physical table name.</summary>
    public string? Table { get; set; }

    /// <summary>The index, when one was read.</summary>
    public string? Index { get; set; }

    /// <summary>The item's key as text, such as <c>Id=b1</c>; null when there is none or keys are redacted.</summary>
    public string? Key { get; set; }

    /// <summary>How many requests were sent; 0 when the fault was found before sending.</summary>
    public int Attempts { get; set; }

    /// <summary>The service's id of the last request, for its support.</summary>
    public string? RequestId { get; set; }

    /// <summary>Whether a request of the call failed in a way that leaves open whether the service applied it; only writes are applied. False when it is certain that nothing was written.</summary>
    public bool MayBeApplied { get; set; }

    /// <summary>The message without the list of table, key and so on that follows it.</summary>
    internal virtual string Reason => base.Message;

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            var text = new StringBuilder(Reason);
            var separator = " [";
            Append("operation", Operation);
            Append("table", Table);
            Append("index", Index);
            Append("key", Key);
            Append("attempts", Attempts == 0 ? null : Attempts.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Append("request", RequestId);
            return separator == " [" ? text.ToString() : text.Append(']').ToString();

            void Append(string name, string? value)
            {
                if (value is null)
                    return;
                text.Append(separator).Append(name).Append(' ').Append(value);
                separator = ", ";
            }
        }
    }
}
