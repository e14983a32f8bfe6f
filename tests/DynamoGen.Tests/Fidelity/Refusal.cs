using Amazon.DynamoDBv2;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using NSubstitute;

namespace DynamoGen.Tests.Fidelity;

/// <summary>An item that cannot be stored, and where the fault is.</summary>
public abstract class Refusal
{
    private protected Refusal()
    {
    }

    /// <summary>A refusal.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">The attribute path that the error must name.</param>
    public static Refusal Of<T>(T item, string path) where T : class, IDynamoItem<T> => new OfItem<T>(item, path);

    /// <summary>Fails unless every form refuses the item, naming its table and the attribute.</summary>
    public abstract void RequireRefused();

    /// <summary>Fails unless the client refuses it without sending anything.</summary>
    public abstract Task RequireNothingSentAsync();

    private sealed class OfItem<T>(T item, string path) : Refusal where T : class, IDynamoItem<T>
    {
        public override void RequireRefused()
        {
            Check(Assert.Throws<MappingException>(() => AttributeMap.Write(item)));
            Check(Assert.Throws<MappingException>(() => WireForm.Write(item)));
            Check(Assert.Throws<MappingException>(() => ItemSize.Of(item)));
        }

        public override async Task RequireNothingSentAsync()
        {
            var service = Substitute.For<IAmazonDynamoDB>();
            service.Config.Returns((Amazon.Runtime.IClientConfig?)null);
            using var client = new DynamoGenClient(new DynamoGenOptions(), service);
            service.ClearReceivedCalls();
            Check(await Assert.ThrowsAsync<MappingException>(() => client.CreateAsync(item, null, TestContext.Current.CancellationToken)));
            Check(await Assert.ThrowsAsync<MappingException>(() => client.PutAsync(item, null, null, TestContext.Current.CancellationToken)));
            var batch = await Assert.ThrowsAsync<BatchIncompleteException<T>>(() => client.PutManyAsync([item], null, null, TestContext.Current.CancellationToken));
            Check(Assert.IsType<MappingException>(batch.InnerException));
            Assert.Empty(service.ReceivedCalls());
        }

        private void Check(MappingException exception)
        {
            Assert.Equal(T.Table.Name, exception.Table);
            Assert.Equal(path, exception.AttributePath ?? "");
            Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        }
    }
}
